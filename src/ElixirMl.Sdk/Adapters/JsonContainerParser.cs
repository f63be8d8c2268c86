namespace ElixirMl.Adapters;

/// <summary>An object, or a list where none is wanted.</summary>
internal sealed class JsonContainerParser(int field, GrowingText reply, int start) : JsonSliceParser(field, reply, start)
{
    private JsonBalance _balance;

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        var step = _balance.Next(character);
        End = at + 1;
        return step is JsonStep.Item or JsonStep.Member ? JsonStep.Inside : step;
    }
}
