using System.Collections.Generic;
using System.Linq;

namespace ElixirMl.Schemas;

/// <summary>Tells whether two schemas of one name are the same: types of different namespaces may share a simple name.</summary>
/// <param name="resolve">Finds nested schemas.</param>
internal sealed class SchemaIdentity(Func<FieldType.Object, Schema> resolve)
{
    // Schemas refer to each other in circles, so a pair that is being compared counts as the same.
    private readonly List<(Schema Left, Schema Right)> _assumed = [];

    /// <summary>Whether both describe the same values in the same words; rules are left out, as codecs add them later.</summary>
    internal static bool AreSame(Schema left, Schema right, Func<FieldType.Object, Schema> resolve) =>
        ReferenceEquals(left, right) || (left.Name == right.Name && new SchemaIdentity(resolve).AreSame(left, right));

    private bool AreSame(Schema left, Schema right)
    {
        if (ReferenceEquals(left, right) || _assumed.Exists(pair => ReferenceEquals(pair.Left, left) && ReferenceEquals(pair.Right, right)))
        {
            return true;
        }

        _assumed.Add((left, right));
        return left.Name == right.Name
            && left.Description == right.Description
            && left.UnknownKeys == right.UnknownKeys
            && left.Metadata.Equals(right.Metadata)
            && left.Fields.Count == right.Fields.Count
            && left.Fields.Zip(right.Fields, AreSame).All(static same => same);
    }

    private bool AreSame(Field left, Field right) => AreSame(left.Type, right.Type) && left.Equals(right with { Type = left.Type });

    private bool AreSame(FieldType left, FieldType right) => (left, right) switch
    {
        (FieldType.Object one, FieldType.Object other) => AreSame(resolve(one), resolve(other)),
        (FieldType.Optional one, FieldType.Optional other) => AreSame(one.Inner, other.Inner),
        (FieldType.List one, FieldType.List other) => one.IsSet == other.IsSet && AreSame(one.Item, other.Item),
        (FieldType.Map one, FieldType.Map other) => one.Key.Equals(other.Key) && AreSame(one.Value, other.Value),
        (FieldType.Union one, FieldType.Union other) => one.Discriminator == other.Discriminator
            && one.Cases.Count == other.Cases.Count
            && one.Cases.Zip(other.Cases, (first, second) => first.Discriminator == second.Discriminator && AreSame(first.Type, second.Type)).All(static same => same),
        _ => left.Equals(right),
    };
}
