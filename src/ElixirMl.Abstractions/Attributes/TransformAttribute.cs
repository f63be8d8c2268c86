namespace ElixirMl;

/// <summary>Makes a static method change a value after it is read and before it is checked.</summary>
/// <remarks>
/// With one parameter that has the name (in camel case) and type of a property, the method changes that field before its
/// constraints are checked. With one parameter of the type itself it changes the whole value, after the constraints of the fields
/// and before the rules over several fields. It must be pure. Values made by constructors are not changed.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TransformAttribute : Attribute;
