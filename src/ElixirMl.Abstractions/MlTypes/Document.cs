using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A file for models that can read it, such as a PDF; at most 50 MiB.</summary>
/// <inheritdoc cref="Media" path="/remarks"/>
[JsonConverter(typeof(MlTypeJsonConverter<Document>))]
[MlType("document", Schema)]
public sealed class Document : Media<Document>, IMediaKind<Document>
{
    internal const string Schema = """{"type":"string","format":"uri","x-ml-type":"document"}""";

    private Document(MediaSource source)
        : base(source)
    {
    }

    static MediaRules IMediaKind<Document>.Rules { get; } = new("document", "", "application/octet-stream", 50 * MediaRules.Megabyte, Schema);

    static Document IMediaKind<Document>.Of(MediaSource source) => new(source);
}
