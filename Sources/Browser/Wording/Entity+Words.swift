import Language
import Model

extension Entity {
  /// The name to call it by: that of the first language in which names are shown.
  var name: String {
    shownNames.preferredName ?? id.rawValue
  }
}
