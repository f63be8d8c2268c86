namespace ElixirMl.Variables;

/// <summary>The part of a layout below a prefix, under the names without it.</summary>
internal sealed record LayoutScope(VariableLayout Layout, int[] Slots)
{
    public static LayoutScope Of(VariableLayout outer, string prefix)
    {
        var below = prefix + '.';
        string[] names = [.. outer.AllNames.Where(name => name.StartsWith(below, StringComparison.Ordinal))];
        return new(new(Array.ConvertAll(names, name => name[below.Length..])), Array.ConvertAll(names, outer.Require));
    }
}
