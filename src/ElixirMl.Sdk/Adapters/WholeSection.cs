namespace ElixirMl.Adapters;

/// <summary>A value of which nothing is certain before its end, such as a number.</summary>
internal sealed class WholeSection(int field) : SectionValue(field)
{
    protected override string Rest(ReadOnlySpan<char> text) => text.ToString();
}
