import Foundation

/// Decodes JSON that is almost right, and holds what decodes against what it encodes to.
@main
struct Fuzz {
  private static let seed: UInt64 = 0x5EED_0F_C0FFEE

  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap(Int.init)
    guard let count = numbers.first else {
      print("usage: fuzz <how many inputs> [<number of the first>]")
      exit(2)
    }
    let first = numbers.dropFirst().first ?? 0
    let subjects = try Subjects.all(seed: seed)

    var decoded = 0
    var digest = Digest()
    for number in first..<first + count {
      // Each input can be made without those before it.
      var random = SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95)
      let subject = subjects[number % subjects.count]
      let input = Mutator.input(from: subject.samples, &random)
      do {
        let output = try subject.roundTrip(Data(input))
        if output != nil { decoded += 1 }
        digest.add(output)
      } catch {
        print("input \(number), \(subject.name): \(error)\n\(String(decoding: input, as: UTF8.self))")
        exit(1)
      }
    }
    let share = String(format: "%.1f %%", 100 * Double(decoded) / Double(max(1, count)))
    print("\(count) inputs for \(subjects.count) types, \(share) decoded, digest \(digest)")
  }
}
