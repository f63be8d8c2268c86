using System.ComponentModel;

namespace SchemasLesson;

/// <summary>Where the guest sleeps; the descriptions go to the model.</summary>
public enum Room
{
    [Description("Looks at the street.")]
    Street,

    [Description("Looks at the garden, and is quiet.")]
    Garden,
}
