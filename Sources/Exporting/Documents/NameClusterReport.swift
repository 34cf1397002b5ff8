/// Spellings in groups of one name each, to be written.
public struct NameClusterReport: Sendable {
  /// A group.
  public struct Cluster: Encodable, Sendable {
    /// A spelling.
    public struct Form: Encodable, Sendable {
      var id: String
      var name: String
      var why: String?

      /// A spelling by its id, and why it is in the group.
      public init(id: String, name: String, why: String?) {
        self.id = id
        self.name = name
        self.why = why
      }
    }

    /// Its number.
    public var cluster: Int
    /// Its spellings.
    public var forms: [Form]

    /// A group of spellings.
    public init(cluster: Int, forms: [Form]) {
      self.cluster = cluster
      self.forms = forms
    }
  }

  private struct Document: Encodable {
    var schema = Schema.khabar1
    var clusters: [Cluster]
  }

  /// The groups in the order of their numbers.
  public var clusters: [Cluster]
  /// Each spelling's id with its group, in the order of the list.
  public var assignments: [(form: String, cluster: Int)]

  /// A report of the given parts.
  public init(clusters: [Cluster], assignments: [(form: String, cluster: Int)]) {
    self.clusters = clusters
    self.assignments = assignments
  }
}

extension NameClusterReport: Exportable {
  /// What `names cluster` prints.
  public static var exporters: [any Exporter<NameClusterReport>] {
    [
      TextExporter { report, output in
        for cluster in report.clusters {
          for (index, form) in cluster.forms.enumerated() {
            let reason = form.why.map { TextStyle.faint("  \($0)") } ?? Printable()
            output.print((index == 0 ? "" : "  ") + Printable(form.name) + reason)
          }
        }
      },
      JSONExporter { Document(clusters: $0.clusters) },
      JSONLinesExporter { $0.clusters },
      RowsExporter { $0.assignments.map { [$0.form, String($0.cluster)] } },
    ]
  }
}
