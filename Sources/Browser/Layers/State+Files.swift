import Canvas
import Model

extension State {
  /// Asks whether a file that is there already may be replaced.
  mutating func askToReplace(with export: FileExport) {
    openPicker(
      Picker(
        title: "There is a file \(export.path.isolated) already",
        choices: [
          Picker.Choice(title: "Choose another name", note: "", pick: .send(.name(export))),
          Picker.Choice(title: "Replace it", note: "", pick: .send(.write(export.replacing))),
        ]))
  }
}
