import ArgumentParser
import Exporting
import NameMatching

/// `khabar names cluster`: groups the spellings of one name.
struct NamesClusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster",
    abstract: "Group the spellings of one name.",
    discussion: """
      The file has a line for each spelling: an id, its language, its type (PER, LOC, ORG or \
      MISC) and the name, parted by tabs. The output has the id and the number of its cluster.
      """)

  @Argument(help: "The spellings.") var file: String
  @Option(help: .formats(of: NameClusterReport.self))
  var format = FormatArgument<NameClusterReport>(.text)

  func run() throws {
    var failures = 0
    let forms = try NameList.forms(in: file, failures: &failures)
    let assignments = NameClusterer.clusters(of: forms)
    try format.print(
      NameClusterReport(
        clusters: clusters(of: forms, assignments),
        assignments: assignments.map { ($0.form, $0.cluster) }))
    if assignments.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }

  private func clusters(
    of forms: [NameForm], _ assignments: [NameClusterer.Assignment]
  ) -> [NameClusterReport.Cluster] {
    var clusters: [Int: NameClusterReport.Cluster] = [:]
    for (form, assignment) in zip(forms, assignments) {
      clusters[assignment.cluster, default: .init(cluster: assignment.cluster, forms: [])]
        .forms.append(
          .init(id: form.id, name: form.name, why: assignment.evidence?.description))
    }
    return clusters.values.sorted { $0.cluster < $1.cluster }
  }
}
