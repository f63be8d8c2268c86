using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

public sealed partial class ApiKey
{
    internal const string Schema = """{"type":"object","properties":{"environmentVariable":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"}},"required":["environmentVariable"],"x-ml-type":"api_key"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    // Not one of these messages repeats what was found, for it may be the secret.
    private const string Expected = "an API key is not kept in JSON: write {\"environmentVariable\":\"NAME\"} and put the key into that environment variable";

    /// <inheritdoc/>
    public static string TypeName => "api_key";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Reads the name of an environment variable; a secret in JSON is refused.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ApiKey? value, [NotNullWhen(false)] out string? error)
    {
        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, "", ref draft, out _) || draft.Name is null)
            return MlJson.Fail(Expected, out value, out error);

        return TryFromEnvironment(draft.Name, out value, out error);
    }

    /// <summary>Reads the JSON form; the error never repeats the text.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out ApiKey? value, [NotNullWhen(false)] out string? error)
    {
        if (!MlJson.TryParse<ApiKey>(text, out value, out _))
            return MlJson.Fail(Expected, out value, out error);

        error = null;
        return true;
    }

    /// <summary>Writes the name of the environment variable.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.Write"/>
    /// <exception cref="NotSupportedException">The key holds a secret, which is never written.</exception>
    public static void Write(Utf8JsonWriter writer, ApiKey value)
    {
        if (value.EnvironmentVariable is not { } name)
            throw new NotSupportedException($"An API key is never written as JSON; make it by {nameof(ApiKey)}.{nameof(FromEnvironment)}, and the name of the variable is written.");

        writer.WriteStartObject();
        writer.WriteString("environmentVariable"u8, name);
        writer.WriteEndObject();
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["environmentVariable"];

        public string? Name;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error) =>
            MlJson.TryReadString(ref reader, out Name, out error);
    }
}
