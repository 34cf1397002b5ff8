/// The parameters of addresses that tell where a reader came from and nothing of what stands there.
///
/// Only names that one measuring service or another has for itself: a name such as `ref`, `source` or
/// `id` may name the article on another site and is none of them. See
/// `docs/decisions/0190-know-an-article-by-its-canonical-address.md`.
enum TrackingParameters {
  /// Whether a parameter of this name, however it is written, is one of them.
  static func contains(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  /// Beginnings: campaigns as Google Analytics, Matomo, AT Internet, comScore, Webtrends and HubSpot
  /// write them, and Yahoo's and Facebook's marks.
  private static let prefixes = [
    "utm_", "mtm_", "matomo_", "piwik_", "pk_", "at_", "ns_", "wt.", "_hs", "__hs", "guce_", "fb_",
    "trk_", "vero_", "oly_", "elqtrack",
  ]

  /// Whole names: clicks on advertisements, letters and shared links.
  private static let names: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid",
    "twclid",
    "ttclid", "li_fat_id", "epik", "rb_clickid", "srsltid", "irclickid", "igshid", "igsh",
    "mibextid",
    "mc_cid", "mc_eid", "mkt_tok", "wickedid", "hsctatracking", "_ga", "_gl", "_openstat", "xtor",
    "s_cid", "cmpid", "ncid", "ocid", "taid", "smid", "smtyp", "ref_src", "ref_url", "guccounter",
    "__twitter_impression", "spm", "scm", "action_object_map", "action_type_map", "action_ref_map",
  ]
}
