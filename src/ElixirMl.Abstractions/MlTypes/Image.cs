using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A picture for models that can see; at most 20 MiB.</summary>
/// <inheritdoc cref="Media" path="/remarks"/>
[JsonConverter(typeof(MlTypeJsonConverter<Image>))]
[MlType("image", Schema)]
public sealed class Image : Media<Image>, IMediaKind<Image>
{
    internal const string Schema = """{"type":"string","format":"uri","x-ml-type":"image"}""";

    private Image(MediaSource source)
        : base(source)
    {
    }

    static MediaRules IMediaKind<Image>.Rules { get; } = new("image", "image/", "image/*", 20 * MediaRules.Megabyte, Schema);

    static Image IMediaKind<Image>.Of(MediaSource source) => new(source);
}
