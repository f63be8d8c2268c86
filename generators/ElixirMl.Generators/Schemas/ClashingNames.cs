namespace ElixirMl.Generators.Schemas;

/// <summary>Finds two members with one JSON name, and schemas with too many members.</summary>
internal static class ClashingNames
{
    private const int MostMembers = 256;

    internal static void Report(IReadOnlyList<MemberModel> members, List<string> problems)
    {
        foreach (var group in members.GroupBy(static member => member.Field.JsonName, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            var names = string.Join("' and '", group.Select(static member => member.Field.Name));
            problems.Add($"Properties '{names}' have the same JSON name '{group.Key}'. Rename one or give it another name.");
        }

        if (members.Count > MostMembers)
        {
            problems.Add($"A schema holds at most {MostMembers} fields, this one has {members.Count}. Group some of them in another [Schema] type.");
        }
    }
}
