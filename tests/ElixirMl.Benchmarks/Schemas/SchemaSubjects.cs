using System.Globalization;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.MlTypes;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>The types that are measured.</summary>
public static class SchemaSubjects
{
    /// <summary>Two fields.</summary>
    public static SchemaSubject Two { get; } = SchemaSubject.Of(
        "2fields",
        static number => new Visitor { Name = $"Ada Lovelace {number}", Age = 20 + number },
        static values => new VisitorByHand(values),
        static values => new VisitorGenerated(values),
        FluentRules.Visitors);

    /// <summary>Five fields.</summary>
    public static SchemaSubject Five { get; } = SchemaSubject.Of(
        "5fields",
        static number => new Order
        {
            Customer = $"Grace Hopper {number}",
            Quantity = 1 + number,
            Price = 12.5 * number,
            Currency = number % 2 == 0 ? "EUR" : "USD",
            Note = number % 3 == 0 ? null : "Please ring twice.",
        },
        static values => new OrderByHand(values),
        static values => new OrderGenerated(values),
        FluentRules.Orders);

    /// <summary>Twelve fields.</summary>
    public static SchemaSubject Twelve { get; } = SchemaSubject.Of(
        "12fields",
        static number => new Applicant
        {
            FirstName = "Alan",
            LastName = $"Turing {number}",
            Country = "UK",
            Age = 40 + number,
            Experience = 12 + number,
            Salary = 3210.5 + number,
            Commute = 1000 * number,
            Time = number % 2 == 0 ? "full" : "part",
            IsRemote = number % 2 == 0,
            Skills = ["mathematics", "running", "chess"],
            Marks = number % 3 == 0 ? null : 1.5,
            Remark = number % 2 == 0 ? "Can machines think?" : null,
        },
        static values => new ApplicantByHand(values),
        static values => new ApplicantGenerated(values),
        FluentRules.Applicants);

    /// <summary>Eight fields, one an embedding.</summary>
    /// <param name="dimension">Components of the embedding.</param>
    public static SchemaSubject Eight(int dimension) => SchemaSubject.Of(
        string.Create(CultureInfo.InvariantCulture, $"8fields.{dimension}"),
        number => PassageOf(dimension, number),
        static values => new PassageByHand(values),
        static values => new PassageGenerated(values),
        FluentRules.Passages);

    /// <summary>A valid passage.</summary>
    /// <param name="dimension">Components of the embedding.</param>
    /// <param name="number">Another passage for another number.</param>
    public static Passage PassageOf(int dimension, int number) => new()
    {
        Id = $"manual/{number}",
        Title = "How to mend a printer",
        Body = "Open the lid. Take out what is stuck. Close the lid. If it still burns, call the fire brigade.",
        Language = number % 2 == 0 ? "en" : "de",
        Index = number,
        Score = 0.5 + (number * 0.01),
        Tags = ["printer", "fire"],
        Vector = Embedding.Create(Components(dimension, number)),
    };

    /// <summary>Numbers as an encoder gives them.</summary>
    /// <param name="dimension">How many.</param>
    /// <param name="seed">The same numbers for the same seed.</param>
    public static float[] Components(int dimension, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, dimension).Select(_ => (float)(random.NextDouble() - 0.5))];
    }

    private readonly struct VisitorByHand(Visitor[] values) : IStep
    {
        public object? Run(int turn) => HandWritten.Check(values[turn % SchemaSubject.Values]);
    }

    private readonly struct VisitorGenerated(Visitor[] values) : IStep
    {
        public object? Run(int turn) => Visitor.Codec.Validate(values[turn % SchemaSubject.Values]);
    }

    private readonly struct OrderByHand(Order[] values) : IStep
    {
        public object? Run(int turn) => HandWritten.Check(values[turn % SchemaSubject.Values]);
    }

    private readonly struct OrderGenerated(Order[] values) : IStep
    {
        public object? Run(int turn) => Order.Codec.Validate(values[turn % SchemaSubject.Values]);
    }

    private readonly struct PassageByHand(Passage[] values) : IStep
    {
        public object? Run(int turn) => HandWritten.Check(values[turn % SchemaSubject.Values]);
    }

    private readonly struct PassageGenerated(Passage[] values) : IStep
    {
        public object? Run(int turn) => Passage.Codec.Validate(values[turn % SchemaSubject.Values]);
    }

    private readonly struct ApplicantByHand(Applicant[] values) : IStep
    {
        public object? Run(int turn) => HandWritten.Check(values[turn % SchemaSubject.Values]);
    }

    private readonly struct ApplicantGenerated(Applicant[] values) : IStep
    {
        public object? Run(int turn) => Applicant.Codec.Validate(values[turn % SchemaSubject.Values]);
    }
}
