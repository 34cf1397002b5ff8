import Analysis
import ArgumentParser

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
  @Option(help: "How to print: text, json, jsonl or tsv.") var format: OutputFormat = .text

  private struct Document: Encodable {
    var schema = Schema.khabar1
    var clusters: [Cluster]
  }

  private struct Cluster: Encodable {
    struct Form: Encodable {
      var id: String
      var name: String
      var why: String?
    }
    var cluster: Int
    var forms: [Form]
  }

  func run() throws {
    var failures = 0
    let forms = try NameList.forms(in: file, failures: &failures)
    let assignments = NameClusterer.clusters(of: forms)
    switch format {
    case .tsv:
      for assignment in assignments {
        StandardOutput.print(row: [assignment.form, String(assignment.cluster)])
      }
    case .json:
      try StandardOutput.print(json: Document(clusters: clusters(of: forms, assignments)))
    case .jsonl:
      for cluster in clusters(of: forms, assignments) {
        try StandardOutput.print(json: cluster, onOneLine: true)
      }
    case .text:
      for cluster in clusters(of: forms, assignments) {
        for (index, form) in cluster.forms.enumerated() {
          let reason = form.why.map { TextStyle.faint("  \($0)") } ?? Printable()
          StandardOutput.print((index == 0 ? "" : "  ") + Printable(form.name) + reason)
        }
      }
    }
    if assignments.isEmpty || failures > 0 { throw ExitStatus.incomplete }
  }

  private func clusters(
    of forms: [NameForm], _ assignments: [NameClusterer.Assignment]
  ) -> [Cluster] {
    var clusters: [Int: Cluster] = [:]
    for (form, assignment) in zip(forms, assignments) {
      clusters[assignment.cluster, default: Cluster(cluster: assignment.cluster, forms: [])]
        .forms.append(
          Cluster.Form(id: form.id, name: form.name, why: assignment.evidence?.description))
    }
    return clusters.values.sorted { $0.cluster < $1.cluster }
  }
}
