/// A picture that stands for a connector, by its key in a connector's `assets` and in the vendor's answer.
package enum Asset: String, CaseIterable, Sendable {
  case logo = "logo_url"
  case icon = "icon_url"
  case blackIcon = "icon_black_url"
}
