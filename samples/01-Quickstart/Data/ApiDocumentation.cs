using System.Text;
using System.Xml;

namespace Quickstart.Data;

/// <summary>Reads one-sentence summaries of types from XML documentation files.</summary>
internal static class ApiDocumentation
{
    private const string Root = "System.";
    private const int FewestWords = 4;

    /// <param name="folder">Folder of <c>*.xml</c> files.</param>
    public static IEnumerable<SortApi> Read(string folder) =>
        Directory.GetFiles(folder, $"{Root}*.xml").Order(StringComparer.Ordinal).AsParallel().AsOrdered().SelectMany(ReadFile);

    private static IEnumerable<SortApi> ReadFile(string file)
    {
        using var reader = XmlReader.Create(file);
        while (reader.ReadToFollowing("member"))
        {
            if (AreaOf(reader.GetAttribute("name")) is { } area && reader.ReadToDescendant("summary"))
            {
                var sentence = FirstSentence(ReadText(reader.ReadSubtree()));
                if (sentence.Count(' ') + 1 >= FewestWords && !TypeNames.IsIn(sentence))
                {
                    yield return new() { Summary = sentence, Area = area };
                }
            }
        }
    }

    // T:System.Net.Http.HttpClient is of the area Net; members of types do not start with T.
    private static Area? AreaOf(string? name)
    {
        const string start = $"T:{Root}";
        var dot = name?.IndexOf('.', start.Length) ?? -1;
        return dot > 0 && name!.StartsWith(start, StringComparison.Ordinal) && Enum.TryParse<Area>(name[start.Length..dot], out var area) ? area : null;
    }

    private static string ReadText(XmlReader summary)
    {
        var text = new StringBuilder();
        using (summary)
        {
            while (summary.Read())
            {
                text.Append(summary switch
                {
                    { NodeType: XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace } => summary.Value,
                    { Name: "see", NodeType: XmlNodeType.Element } => TypeNames.Noun(summary.GetAttribute("cref") ?? summary.GetAttribute("langword") ?? ""),
                    _ => "",
                });
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
