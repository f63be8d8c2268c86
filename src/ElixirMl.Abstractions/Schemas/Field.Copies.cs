using ElixirMl.MlTypes;

namespace ElixirMl.Schemas;

public sealed partial record Field
{
    /// <summary>The label, or words made of the JSON name: <c>customer_id</c> is <c>Customer Id</c>.</summary>
    public string Title => Label ?? FieldTitle.Of(JsonName);

    /// <summary>A copy that says what it means.</summary>
    /// <param name="description">For models and people.</param>
    public Field WithDescription(string description) => this with { Description = description };

    /// <summary>A copy that people call otherwise.</summary>
    /// <param name="label">Not blank, on one line.</param>
    /// <exception cref="ArgumentException">The label is blank or has several lines.</exception>
    public Field WithLabel(string label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        return label.AsSpan().ContainsAny('\r', '\n') ? throw new ArgumentException("A label has one line.", nameof(label)) : this with { Label = label };
    }

    /// <summary>A copy that may be absent or null.</summary>
    public Field AsOptional() => this with { IsRequired = false, Type = Type is FieldType.Optional ? Type : new FieldType.Optional(Type) };

    /// <summary>A copy that may be absent and then has a value.</summary>
    /// <param name="json">The value as JSON.</param>
    public Field WithDefault(string json) => this with { IsRequired = false, Default = json };

    /// <summary>A copy that is read under other names too.</summary>
    /// <param name="aliases">Never written.</param>
    public Field WithAliases(params ReadOnlySpan<string> aliases) => this with { Aliases = [.. Aliases, .. aliases] };

    /// <summary>A copy with examples.</summary>
    /// <param name="json">Each a value as JSON.</param>
    public Field WithExamples(params ReadOnlySpan<string> json) => this with { Examples = [.. Examples, .. json] };

    /// <summary>A copy whose text is of a bounded length.</summary>
    /// <param name="minimum">Fewest characters; one beyond the basic plane counts once.</param>
    /// <param name="maximum">Most characters; no limit when null.</param>
    public Field WithLength(int minimum, int? maximum = null) => With(new Constraint.Length(minimum, maximum));

    /// <summary>A copy whose number is within limits.</summary>
    /// <param name="minimum">Inclusive; no limit when null.</param>
    /// <param name="maximum">Inclusive; no limit when null.</param>
    public Field WithRange(double? minimum, double? maximum) => With(new Constraint.Range(minimum, maximum));

    /// <summary>A copy whose number is a whole multiple.</summary>
    /// <param name="factor">Greater than zero.</param>
    public Field WithMultipleOf(double factor) => With(new Constraint.MultipleOf(factor));

    /// <summary>A copy whose whole text matches a regular expression.</summary>
    /// <param name="expression">.NET syntax; matched with a time limit.</param>
    public Field WithPattern(string expression) => With(new Constraint.Pattern(expression));

    /// <summary>A copy whose text is of a named form.</summary>
    /// <param name="name">As in <see cref="Constraint.Format"/>.</param>
    public Field WithFormat(string name) => With(new Constraint.Format(name));

    /// <summary>A copy whose list or map has a bounded number of items.</summary>
    /// <param name="minimum">Fewest items.</param>
    /// <param name="maximum">Most items; no limit when null.</param>
    public Field WithItems(int minimum, int? maximum = null) => With(new Constraint.Items(minimum, maximum));

    /// <summary>A copy whose items all differ.</summary>
    public Field WithUniqueItems() => With(new Constraint.UniqueItems());

    /// <summary>A copy that holds one of the values only.</summary>
    /// <param name="json">Each a text or number as JSON.</param>
    public Field WithAllowed(params ReadOnlySpan<string> json) => With(new Constraint.Allowed(ValueList.Create(json)));

    /// <summary>A copy that holds none of the values.</summary>
    /// <param name="json">Each a text or number as JSON.</param>
    public Field WithDenied(params ReadOnlySpan<string> json) => With(new Constraint.Denied(ValueList.Create(json)));

    /// <summary>A copy whose embedding has an exact number of components.</summary>
    /// <param name="count">At least 1.</param>
    public Field WithDimension(int count) => WithItems(count, count);

    /// <summary>A copy whose embedding has the Euclidean norm 1.</summary>
    public Field WithUnitNorm() => With(new Constraint.UnitNorm());

    /// <summary>A copy whose tensor has a shape.</summary>
    /// <param name="axes">The length of each axis; null leaves an axis free.</param>
    public Field WithShape(params ReadOnlySpan<int?> axes) => With(new Constraint.Shape(ValueList.Create(axes)));

    /// <summary>A copy whose tokens are all texts, or all ids.</summary>
    /// <param name="kind">Which of them.</param>
    public Field WithTokens(TokenKind kind) => With(new Constraint.Tokens(kind));

    /// <summary>A copy whose confidence names its calibration.</summary>
    public Field WithCalibration() => With(new Constraint.Calibrated());

    /// <summary>A copy whose code is in a language.</summary>
    /// <param name="name">As it stands behind a fence, for example <c>csharp</c>.</param>
    public Field WithLanguage(string name) => With(new Constraint.Language(name));

    /// <summary>A copy whose attention weights sum to 1 in each row.</summary>
    public Field WithNormalizedRows() => With(new Constraint.Normalized());

    /// <summary>A copy with one more constraint.</summary>
    /// <param name="constraint">Fits the type; checked after those before it.</param>
    public Field With(Constraint constraint) => this with { Constraints = [.. Constraints, constraint] };
}
