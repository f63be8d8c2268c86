using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A sound for models that can hear; at most 25 MiB.</summary>
/// <inheritdoc cref="Media" path="/remarks"/>
[JsonConverter(typeof(MlTypeJsonConverter<Audio>))]
[MlType("audio", Schema)]
public sealed class Audio : Media<Audio>, IMediaKind<Audio>
{
    internal const string Schema = """{"type":"string","format":"uri","x-ml-type":"audio"}""";

    private Audio(MediaSource source)
        : base(source)
    {
    }

    static MediaRules IMediaKind<Audio>.Rules { get; } = new("audio", "audio/", "audio/*", 25 * MediaRules.Megabyte, Schema);

    static Audio IMediaKind<Audio>.Of(MediaSource source) => new(source);
}
