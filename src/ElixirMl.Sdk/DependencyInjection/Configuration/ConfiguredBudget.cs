using ElixirMl.Clients.Budgets;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes budgets of their own, which several clients may share, from sections of the configuration.</summary>
internal static class ConfiguredBudget
{
    public const string Root = "ElixirMl:Budgets";

    /// <exception cref="ValidationException">There is no such section, or a limit cannot be used.</exception>
    public static CallBudget Create(IServiceProvider services, object? key)
    {
        var problems = new List<ValidationError>();
        var section = services.GetService<IConfiguration>()?.GetSection($"{Root}:{key}");
        if (section is null || !section.Exists())
        {
            throw new ValidationException(ValidationResult.Of(new ValidationError($"{Root}:{key}", ValidationRules.Required, "must have MaxCalls, MaxTokens or MaxCost")));
        }

        var reader = new SectionReader(section, problems);
        var limits = Limits(reader);
        reader.Check(limits.Check);
        reader.Finish();
        return problems.Count == 0 ? new(limits) : throw new ValidationException(ValidationResult.Of(problems));
    }

    public static CallLimits Limits(SectionReader section) =>
        new() { MaxCalls = section.Long("MaxCalls"), MaxTokens = section.Long("MaxTokens"), MaxCost = section.Money("MaxCost") };
}
