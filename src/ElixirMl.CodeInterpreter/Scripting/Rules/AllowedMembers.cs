namespace ElixirMl.Scripting.Rules;

/// <summary>The members of one type that programs may use.</summary>
internal sealed record AllowedMembers(bool All, HashSet<string> Names, HashSet<string> Excluded)
{
    private static readonly string[] AccessorPrefixes = ["get_", "set_", "add_", "remove_"];

    /// <param name="text">Names with blanks between; <c>*</c> is all, <c>-Name</c> all but one, <c>Name(Int32)</c> one overload.</param>
    public static AllowedMembers Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(words.Contains("*"), [.. words.Where(static word => word[0] is not ('-' or '*'))], [.. words.Where(static word => word[0] == '-').Select(static word => word[1..])]);
    }

    public bool Allow(string member, IEnumerable<string> parameters)
    {
        var name = NameOf(member);
        return All ? !Excluded.Contains(name) : Names.Contains(name) || Names.Contains($"{name}({string.Join(',', parameters)})");
    }

    private static string NameOf(string member) =>
        Array.Find(AccessorPrefixes, prefix => member.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix ? member[prefix.Length..] : member;
}
