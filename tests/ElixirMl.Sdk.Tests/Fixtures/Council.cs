using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>A program written by hand: predictors in a list and by key.</summary>
public sealed class Council : IProgram<Council>
{
    private Council(ProgramState state) => State = state;

    public ProgramState State { get; }

    public static Council Of(IChatClient client, params IEnumerable<string> names) => new(new(nameof(Council))
    {
        OwnPredictors = names.Select(name => (IPredictor)new RouteTicketPredictor(client, new(name))).ToValueList(),
    });

    public Council With(ProgramState state) => new(state);
}
