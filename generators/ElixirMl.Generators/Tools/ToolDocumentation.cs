using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tools;

/// <summary>What the XML comments of a method say; empty where the project does not read them.</summary>
internal sealed record ToolDocumentation(string Summary, IReadOnlyDictionary<string, string> Parameters)
{
    internal static ToolDocumentation Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var xml = method.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        try
        {
            var root = string.IsNullOrWhiteSpace(xml) ? new XElement("member") : XElement.Parse(xml);
            var parameters = root.Elements("param").GroupBy(static param => (string?)param.Attribute("name") ?? "", StringComparer.Ordinal);
            return new(Text(root.Element("summary")), parameters.ToDictionary(static group => group.Key, static group => Text(group.First()), StringComparer.Ordinal));
        }
        catch (System.Xml.XmlException)
        {
            // The compiler warns of a malformed comment itself.
            return new("", new Dictionary<string, string>());
        }
    }

    internal string Parameter(string name) => Parameters.TryGetValue(name, out var text) ? text : "";

    private static string Text(XElement? element) =>
        element is null ? "" : string.Join(" ", element.Value.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
