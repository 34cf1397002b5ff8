import Model

extension Entity {
  /// The entity without spellings that no article has any more.
  var withFormsInUse: Entity {
    var entity = self
    entity.forms.removeAll { $0.count == 0 }
    return entity
  }
}
