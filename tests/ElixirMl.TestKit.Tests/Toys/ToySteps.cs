namespace ElixirMl.TestKit.Tests.Toys;

internal static class ToySteps
{
    public const string Model = nameof(Model);
    public const string Report = nameof(Report);
}
