extension Unicode.Scalar {
  /// Whether it is a control character, which may steer a terminal.
  package var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether it ends lines or turns the direction of text without being seen, so that text may read as what it is not.
  package var isInvisibleMark: Bool {
    switch value {
    case 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
