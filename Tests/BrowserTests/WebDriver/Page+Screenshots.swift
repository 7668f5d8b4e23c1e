import CoverageMatrix
import Foundation
import Testing
import _CoverageTestSupport

extension Page {
  /// What the viewport shows, as PNG.
  func picture() async throws -> Data {
    let text: String = try await client.get("\(path)/screenshot")
    return Data(base64Encoded: text) ?? Data()
  }

  /// Whether a picture has one colour only.
  func isBlank(_ picture: Data) async throws -> Bool {
    // Bytes, not an address: a page may forbid itself to load any.
    try await runAsync(
      """
      const bytes = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      return pixels.every(pixel => pixel === pixels[0]);
      """, .string(picture.base64EncodedString()))
  }

  /// Takes a picture for people to look at, such as `matrix-360-light`.
  ///
  /// It is kept in the folder `Screenshots` where the environment has `RECORD_SCREENSHOTS`. Pictures are not compared,
  /// as fonts differ between machines, but a blank one fails the test.
  func takeScreenshot(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    let picture = try await picture()
    #expect(try await !isBlank(picture), "\(name) is blank", sourceLocation: sourceLocation)
    guard ProcessInfo.processInfo.environment["RECORD_SCREENSHOTS"] != nil else { return }
    let folder = Repository.url("Tests/BrowserTests/Screenshots")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try picture.write(to: folder.appendingPathComponent("\(name).png"))
  }
}
