using FluentValidation;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>The rules of the measured types for FluentValidation.</summary>
public static class FluentRules
{
    /// <summary>Rules of <see cref="Visitor"/>.</summary>
    public static IValidator<Visitor> Visitors { get; } = new Rules<Visitor>(static rules =>
    {
        rules.RuleFor(static value => value.Name).NotNull().Length(1, 80);
        rules.RuleFor(static value => value.Age).InclusiveBetween(0, 150);
    });

    /// <summary>Rules of <see cref="Order"/>.</summary>
    public static IValidator<Order> Orders { get; } = new Rules<Order>(static rules =>
    {
        rules.RuleFor(static value => value.Customer).NotNull().Length(1, 80);
        rules.RuleFor(static value => value.Quantity).InclusiveBetween(1, 1000);
        rules.RuleFor(static value => value.Price).InclusiveBetween(0, 1e6);
        rules.RuleFor(static value => value.Currency).NotNull().Must(static currency => currency is "EUR" or "GBP" or "USD");
        rules.RuleFor(static value => value.Note).MaximumLength(500);
    });

    /// <summary>Rules of <see cref="Passage"/>.</summary>
    public static IValidator<Passage> Passages { get; } = new Rules<Passage>(static rules =>
    {
        rules.RuleFor(static value => value.Id).NotNull().Length(1, 64);
        rules.RuleFor(static value => value.Title).NotNull().Length(1, 200);
        rules.RuleFor(static value => value.Body).NotNull().Length(1, 10_000);
        rules.RuleFor(static value => value.Language).NotNull().Must(static language => language is "de" or "en" or "fr");
        rules.RuleFor(static value => value.Index).InclusiveBetween(0, 100_000);
        rules.RuleFor(static value => value.Score).InclusiveBetween(0, 1);
        rules.RuleFor(static value => value.Tags).NotNull().Must(static tags => tags.Count <= 8);
        rules.RuleFor(static value => value.Vector).NotNull();
    });

    /// <summary>Rules of <see cref="Applicant"/>.</summary>
    public static IValidator<Applicant> Applicants { get; } = new Rules<Applicant>(static rules =>
    {
        rules.RuleFor(static value => value.FirstName).NotNull().Length(1, 80);
        rules.RuleFor(static value => value.LastName).NotNull().Length(1, 80);
        rules.RuleFor(static value => value.Country).NotNull().Length(2);
        rules.RuleFor(static value => value.Age).InclusiveBetween(16, 100);
        rules.RuleFor(static value => value.Experience).InclusiveBetween(0, 80);
        rules.RuleFor(static value => value.Salary).InclusiveBetween(0, 1e6);
        rules.RuleFor(static value => value.Commute).InclusiveBetween(0, 1_000_000);
        rules.RuleFor(static value => value.Time).NotNull().Must(static time => time is "full" or "part" or "none");
        rules.RuleFor(static value => value.Skills).NotNull().Must(static skills => skills.Count is >= 1 and <= 20);
        rules.RuleFor(static value => value.Marks).InclusiveBetween(1, 6);
        rules.RuleFor(static value => value.Remark).MaximumLength(2000);
        rules.RuleFor(static value => value).Must(static value => value.Age - value.Experience >= 10);
    });

    private sealed class Rules<T> : AbstractValidator<T>
    {
        internal Rules(Action<Rules<T>> add) => add(this);
    }
}
