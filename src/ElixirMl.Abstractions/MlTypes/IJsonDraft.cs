using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>The members of an object gathered while it is read, before they are checked together.</summary>
internal interface IJsonDraft
{
    /// <summary>The known member names; the position of a name is what <see cref="TryReadMember"/> gets.</summary>
    static abstract ReadOnlySpan<string> Members { get; }

    /// <summary>Reads the value of one member; the reader stands on its first token.</summary>
    bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error);
}
