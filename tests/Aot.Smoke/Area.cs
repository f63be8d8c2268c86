namespace ElixirMl.Smoke;

/// <summary>What a sentence is about.</summary>
public enum Area
{
    Weather,
    Money,
}
