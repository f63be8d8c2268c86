using ElixirMl.Generators.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>The members of a signature as members of its sides.</summary>
internal static class SideMembers
{
    /// <summary>Whether a side must be given the value: the user requires it, or only running the user's initializer could tell its default.</summary>
    internal static bool IsRequired(MemberModel member) => member.Field.IsRequired || member.KeepsInitializer;

    /// <summary>The same members without initializers that only the user's own type can run.</summary>
    internal static IReadOnlyList<MemberModel> Of(IEnumerable<MemberModel> members) =>
        [.. members.Select(static member => member.KeepsInitializer ? member with { Field = member.Field with { IsRequired = true } } : member)];
}
