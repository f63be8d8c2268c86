using ElixirMl.TestKit;

namespace ElixirMl.Generators.Tests.Signatures;

public sealed class SignatureGeneratorTests
{
    private const string RouteTicket = """
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using ElixirMl;

        namespace App;

        public enum Team { [Description("Invoices and refunds")] Billing, Technical, Other }

        [Signature("Route the ticket to the team that can solve it.")]
        public sealed partial record RouteTicket
        {
            [Input("What the customer wrote.")] public required string Message { get; init; }
            [Input] public string Language { get; init; } = "en";
            [Output("The team that should act.")] public required Team Team { get; init; }
            [Output, Range(0, 100)] public required int Urgency { get; init; }
            [Output, StringLength(200), RegularExpression("[A-Z].*")] public string? Reply { get; init; }
        }
        """;

    [Fact]
    public void A_signature_gets_sides_codecs_and_a_predictor() => GeneratorRun<AllGenerators>.On(RouteTicket).Matches(Approved.Here());
}
