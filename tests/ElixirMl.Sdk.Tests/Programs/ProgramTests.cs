using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Programs;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Programs;

public sealed class ProgramTests
{
    private const string Route = "[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.9\n\n[[ ## completed ## ]]";
    private const string Answer = "[[ ## reasoning ## ]]\nHe paid twice.\n\n[[ ## reply ## ]]\nWe refund it.\n\n[[ ## completed ## ]]";

    [Fact]
    public async Task A_program_runs_its_predictors_strategies_and_modules()
    {
        var client = new ScriptedClient(Route, Answer);

        var reply = await new SupportDesk(client).ForwardAsync("I was charged twice");

        Assert.Equal(new Reply(Team.Billing, "We refund it. Kind regards"), reply);
        Assert.Contains("[[ ## reasoning ## ]]", client.Requests[1].Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("""["Refunds take three days.","Restart the router first.","We are open from nine to five."]""", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_space_holds_own_variables_and_those_of_predictors_by_path() => Assert.Equal(
        [
            "Passages", "Closing",
            "Route.Adapter", "Route.Strategy", "Route.Temperature", "Route.MaxTokens", "Route.DemoCount",
            "Answer.Adapter", "Answer.Strategy", "Answer.Temperature", "Answer.MaxTokens", "Answer.DemoCount",
        ],
        new SupportDesk(new ScriptedClient()).Space.Variables.Select(variable => variable.Name));

    [Fact]
    public void A_declared_strategy_is_the_default_of_its_variable() =>
        Assert.Equal("ChainOfThought", new SupportDesk(new ScriptedClient()).Space.Default()["Answer.Strategy"]);

    [Fact]
    public async Task A_configuration_reaches_variables_modules_and_predictors()
    {
        var client = new ScriptedClient("""{"team":"Other","confidence":1}""", Answer);
        var desk = new SupportDesk(client);

        var changed = desk.With(VariableConfiguration.Of(("Passages", 1), ("Closing", "NoClosing"), ("Route.Adapter", "Json"), ("Route.Temperature", 0.2)));
        var reply = await changed.ForwardAsync("Hello");

        Assert.Equal(new Reply(Team.Other, "We refund it."), reply);
        Assert.Equal(1, changed.Passages);
        Assert.Equal(3, desk.Passages);
        Assert.IsType<JsonAdapter>(changed.Route.State.Settings.Adapter);
        Assert.Equal(0.2f, client.Requests[0].Options!.Temperature);
        Assert.IsType<ChainOfThought>(changed.Answer.State.Settings.Strategy);
    }

    [Fact]
    public void A_wrong_configuration_names_every_problem()
    {
        var desk = new SupportDesk(new ScriptedClient());

        var error = Assert.Throws<ValidationException>(() => desk.With(VariableConfiguration.Of(("Passages", 9), ("Rout.Temperature", 0.5), ("Answer.Strategy", "Guess"))));

        Assert.Equal(["$.Rout.Temperature", "$.Passages", "$.Answer.Strategy"], error.Result.Errors.Select(one => one.Path));
    }

    [Fact]
    public void Predictors_of_sub_programs_are_known_by_path()
    {
        var centre = new CallCentre(new ScriptedClient());

        Assert.Equal(["Triage", "Desk.Route", "Desk.Answer"], centre.Predictors.Select(predictor => predictor.Name));
        Assert.Equal("Desk.Route", centre.Desk.Route.Name);
        Assert.Contains("Desk.Passages", centre.Space.Variables.Select(variable => variable.Name));
    }

    [Fact]
    public void A_configuration_reaches_sub_programs()
    {
        var centre = new CallCentre(new ScriptedClient());

        var changed = centre.With(VariableConfiguration.Of(("Desk.Passages", 2), ("Desk.Route.Temperature", 1.5), ("Triage.Temperature", 0.1)));

        Assert.Equal(2, changed.Desk.Passages);
        Assert.Equal(1.5, changed.Desk.Route.State.Settings.Temperature);
        Assert.Equal(0.1, changed.Triage.State.Settings.Temperature);
        Assert.Equal(3, centre.Desk.Passages);
    }

    [Fact]
    public void A_typed_configuration_works_on_a_sub_program_too()
    {
        var desk = new CallCentre(new ScriptedClient()).Desk;

        var changed = desk.With(new SupportDesk.Configuration { Passages = 1 });

        Assert.Equal(1, changed.Passages);
        Assert.Equal(3, desk.Passages);
        Assert.Throws<ValidationException>(() => desk.With(new SupportDesk.Configuration { Passages = 99 }));
    }

    [Fact]
    public void A_shared_variable_reaches_all_its_owners()
    {
        var desk = new SupportDesk(new ScriptedClient());
        var space = desk.Space.Bind("Temperature", "Route.Temperature", "Answer.Temperature");

        var changed = desk.With(space.Configure(("Temperature", 0.4)));

        Assert.Equal([0.4, 0.4], changed.Predictors.Select(predictor => predictor.State.Settings.Temperature));
    }

    [Fact]
    public void Predictors_can_be_replaced_everywhere_without_touching_the_original()
    {
        var centre = new CallCentre(new ScriptedClient());

        var changed = centre.WithPredictors(predictor => predictor.WithInstructions($"Be {predictor.Name}."));

        Assert.Equal("Be Desk.Answer.", changed.Desk.Answer.Signature.Instructions);
        Assert.Equal(["Be Triage.", "Be Desk.Route.", "Be Desk.Answer."], changed.Predictors.Select(predictor => predictor.State.Instructions));
        Assert.All(centre.Predictors, predictor => Assert.Null(predictor.State.Instructions));
    }

    [Fact]
    public void A_predictor_cannot_be_replaced_by_one_of_another_name()
    {
        var desk = new SupportDesk(new ScriptedClient());

        var error = Assert.Throws<ArgumentException>(() => desk.WithPredictors(predictor => predictor.WithState(state => state with { Name = "Other" })));

        Assert.Contains("'Route' must stay a RouteTicketPredictor of this name", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_come_from_the_service_provider_where_it_knows_them()
    {
        var closing = new PoliteClosing();

        var desk = new SupportDesk(new ScriptedClient(), new OneService(closing));

        Assert.Same(closing, desk.Closing);
    }

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}
