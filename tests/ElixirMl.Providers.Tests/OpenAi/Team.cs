namespace ElixirMl.Providers.Tests.OpenAi;

public enum Team
{
    Billing,
    Technical,
}
