extension LibraryStatus {
  /// How much could not be read; one file may fail in several lines.
  var failuresInWords: String {
    let files = Set(failures.map(\.path)).count
    return files == failures.count
      ? "\(files.counted("file")) could not be read"
      : "\(failures.count.counted("problem")) in \(files.counted("file"))"
  }
}
