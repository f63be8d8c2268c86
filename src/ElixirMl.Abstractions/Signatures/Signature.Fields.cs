using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

/// <content>Copies with other fields.</content>
public sealed partial record Signature
{
    /// <summary>A copy with one more output before the others, for example a reasoning.</summary>
    /// <param name="field">Its name is not used on either side.</param>
    /// <exception cref="ArgumentException">The name is used.</exception>
    public Signature PrependOutput(Field field) => InsertOutput(0, field);

    /// <summary>A copy with one more output behind the others.</summary>
    /// <inheritdoc cref="PrependOutput"/>
    public Signature AppendOutput(Field field) => InsertOutput(Outputs.Fields.Count, field);

    /// <summary>A copy with one more input behind the others.</summary>
    /// <inheritdoc cref="PrependOutput"/>
    public Signature AppendInput(Field field) => InsertInput(Inputs.Fields.Count, field);

    /// <summary>A copy with one more output.</summary>
    /// <param name="index">Its place among the outputs of now; negative ones count from the end, -1 is before the last.</param>
    /// <param name="field">Its name is not used on either side.</param>
    /// <exception cref="ArgumentException">The name is used.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Signature InsertOutput(int index, Field field) => this with { Outputs = Insert(Outputs, index, field) };

    /// <summary>A copy with one more input.</summary>
    /// <inheritdoc cref="InsertOutput"/>
    public Signature InsertInput(int index, Field field) => this with { Inputs = Insert(Inputs, index, field) };

    /// <summary>A copy in which people call a field otherwise; its name stays.</summary>
    /// <param name="name">JSON name of an input or output.</param>
    /// <param name="label">Not blank, on one line.</param>
    /// <exception cref="ArgumentException">There is no such field, or the label is blank or has several lines.</exception>
    public Signature WithLabel(string name, string label)
    {
        Find(name);
        return this with { Inputs = Change(Inputs, name, field => field.WithLabel(label)), Outputs = Change(Outputs, name, field => field.WithLabel(label)) };
    }

    /// <summary>A copy without a field.</summary>
    /// <param name="name">JSON name of an input or output.</param>
    /// <exception cref="ArgumentException">There is no such field, or it is the last output.</exception>
    public Signature Without(string name)
    {
        Find(name);
        var copy = this with { Inputs = Remove(Inputs, name), Outputs = Remove(Outputs, name) };
        return copy.Outputs.Fields.Count > 0 ? copy : throw new ArgumentException($"'{name}' is the last output of signature '{Name}'. A signature has at least one.", nameof(name));
    }

    private Schema Insert(Schema side, int index, Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (Inputs.Fields.Concat(Outputs.Fields).Any(other => other.JsonName == field.JsonName))
        {
            throw new ArgumentException($"Signature '{Name}' already has a field '{field.JsonName}'.", nameof(field));
        }

        var place = index < 0 ? side.Fields.Count + index : index;
        ArgumentOutOfRangeException.ThrowIfNegative(place, nameof(index));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, side.Fields.Count, nameof(index));
        return side with { Fields = [.. side.Fields.Take(place), field, .. side.Fields.Skip(place)] };
    }

    private static Schema Remove(Schema side, string name) =>
        side.Fields.Any(field => field.JsonName == name) ? side with { Fields = [.. side.Fields.Where(field => field.JsonName != name)] } : side;

    private static Schema Change(Schema side, string name, Func<Field, Field> change) =>
        side.Fields.Any(field => field.JsonName == name) ? side with { Fields = [.. side.Fields.Select(field => field.JsonName == name ? change(field) : field)] } : side;

    private void Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var names = Inputs.Fields.Concat(Outputs.Fields).Select(static field => field.JsonName);
        if (!names.Contains(name))
        {
            throw new ArgumentException($"Signature '{Name}' has no field '{name}'. Its fields are {string.Join(", ", names)}.", nameof(name));
        }
    }
}
