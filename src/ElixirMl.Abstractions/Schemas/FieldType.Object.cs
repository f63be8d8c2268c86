namespace ElixirMl.Schemas;

public abstract partial record FieldType
{
    public sealed partial record Object
    {
        private readonly Func<Schema>? _resolve;

        /// <summary>A nested schema.</summary>
        /// <param name="name">Name of the schema.</param>
        /// <param name="resolve">Gives the schema when first needed, which lets schemas refer to each other.</param>
        public Object(string name, Func<Schema> resolve)
            : this(name) => _resolve = resolve;

        /// <summary>The schema.</summary>
        /// <exception cref="InvalidOperationException">Only the name is known.</exception>
        public Schema Schema => _resolve?.Invoke() ?? throw new InvalidOperationException($"Schema '{Name}' is known by name only.");

        /// <inheritdoc/>
        public bool Equals(Object? other) => other is not null && Name == other.Name;

        /// <inheritdoc/>
        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    }
}
