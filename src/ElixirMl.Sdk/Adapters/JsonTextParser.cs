using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>A text, given as far as it goes.</summary>
internal sealed class JsonTextParser(int field, char quote) : JsonValueParser
{
    private readonly JsonTextDecoder _decoder = new(quote);
    private bool _hasBegun;
    private int _given;

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            return JsonStep.Inside;
        }

        return _decoder.TryTake(character) ? JsonStep.Inside : JsonStep.Closed;
    }

    public override void Grow(ICollection<FieldChange> changes)
    {
        var certain = _decoder.CertainLength;
        if (certain > _given)
        {
            changes.Add(new(field, Rest(certain), PartialField.Growing(_decoder.Text.Slice(0, certain))));
            _given = certain;
        }
    }

    public override void Complete(ICollection<FieldChange> changes)
    {
        _decoder.Complete();
        var length = _decoder.Text.Length;
        changes.Add(new(field, Rest(length), PartialField.Complete(new(_decoder.Text.Slice(0, length), FieldTextForm.Plain))));
    }

    private string Rest(int end) => _decoder.Text.Span[_given..end].ToString();
}
