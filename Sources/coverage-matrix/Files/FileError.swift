/// A file or folder that cannot be read or written.
struct FileError: Error {
  var message: String
}
