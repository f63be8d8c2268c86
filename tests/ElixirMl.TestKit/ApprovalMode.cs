namespace ElixirMl.TestKit;

internal readonly record struct ApprovalMode(bool Rewrites)
{
    public static ApprovalMode OfEnvironment() => Of(Environment.GetEnvironmentVariable);

    public static ApprovalMode Of(Func<string, string?> variable)
    {
        var rewrites = variable("ELIXIRML_APPROVE") == "1";
        if (rewrites && !string.IsNullOrEmpty(variable("CI")))
        {
            throw new ExpectationException("ELIXIRML_APPROVE=1 is refused because CI is set: a machine does not approve. Approve on a desk and commit the files.");
        }

        return new ApprovalMode(rewrites);
    }
}
