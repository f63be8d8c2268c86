using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Interchange;

namespace ElixirMl.Abstractions.Tests.Variables;

public class InterchangeTests
{
    private const string Nni =
        """
        {
          "optimizer": { "_type": "choice", "_value": ["adam", "sgd"] },
          "layers": { "_type": "randint", "_value": [1, 5] },
          "dropout": { "_type": "uniform", "_value": [0.1, 0.5] },
          "width": { "_type": "quniform", "_value": [32, 256, 32] },
          "rate": { "_type": "loguniform", "_value": [0.00001, 0.1] },
          "tokens": { "_type": "qloguniform", "_value": [8, 1024, 8] },
          "bias": { "_type": "normal", "_value": [0, 2] },
          "shift": { "_type": "qnormal", "_value": [1, 0.5, 0.25] },
          "decay": { "_type": "lognormal", "_value": [-5, 1] },
          "kernel": { "_type": "choice", "_value": [
            { "_name": "linear" },
            { "_name": "rbf", "gamma": { "_type": "loguniform", "_value": [0.001, 1] } } ] }
        }
        """;

    private const string Optuna =
        """
        {
          "optimizer": { "name": "CategoricalDistribution", "attributes": { "choices": ["adam", "sgd"] } },
          "layers": { "name": "IntDistribution", "attributes": { "log": false, "step": 1, "low": 1, "high": 4 } },
          "width": { "name": "IntDistribution", "attributes": { "log": true, "step": 1, "low": 8, "high": 512 } },
          "rate": { "name": "FloatDistribution", "attributes": { "step": null, "low": 1e-5, "high": 0.1, "log": true } },
          "share": { "name": "FloatDistribution", "attributes": { "step": 0.1, "low": 0, "high": 1, "log": false } },
          "old": { "name": "DiscreteUniformDistribution", "attributes": { "low": 0, "high": 4, "q": 2 } },
          "one": { "name": "UniformDistribution", "attributes": { "low": 3.5, "high": 3.5 } }
        }
        """;

    [Fact]
    public void Nni_words_become_variables()
    {
        var space = NniSearchSpace.Parse(Nni);

        Assert.Equal(new ChoiceVariable("optimizer", "adam", "sgd"), space.Variables[0]);
        Assert.Equal(new IntegerVariable("layers", 1, 4), space.Variables[1]);
        Assert.Equal(new FloatVariable("dropout", 0.1, 0.5), space.Variables[2]);
        Assert.Equal(new FloatVariable("width", 32, 256) { Step = 32 }, space.Variables[3]);
        Assert.Equal(new FloatVariable("rate", 1e-5, 0.1) { Scale = VariableScale.Log }, space.Variables[4]);
        Assert.Equal(new FloatVariable("tokens", 8, 1024) { Step = 8, Scale = VariableScale.Log }, space.Variables[5]);
        Assert.Equal(new FloatVariable("bias", -12, 12) { Distribution = new(0, 2) }, space.Variables[6]);
        Assert.Equal(new FloatVariable("shift", -2, 4) { Distribution = new(1, 0.5), Step = 0.25 }, space.Variables[7]);
        Assert.Equal(new FloatVariable("decay", Math.Exp(-11), Math.Exp(1)) { Distribution = new(-5, 1), Scale = VariableScale.Log }, space.Variables[8]);
        Assert.Equal(Condition.When("kernel", "rbf"), space.Variables[10].When);
        Assert.All(space.SampleRandom(100, 1), c => Assert.True(space.Validate(c).IsValid));
    }

    [Fact]
    public void Nni_comes_back_from_what_was_written()
    {
        var space = NniSearchSpace.Parse(Nni);

        var again = NniSearchSpace.Parse(NniSearchSpace.Write(space));

        Assert.Equal(space.Hash, again.Hash);
    }

    [Fact]
    public void Nni_cannot_say_everything()
    {
        var error = Assert.Throws<ValidationException>(() => NniSearchSpace.Write(Spaces.EveryKind()));

        Assert.Contains("$.Provider: has weights", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.Keep: has a logit scale", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.Model: cannot be said", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.Selector: is active only when Demos", error.Message, StringComparison.Ordinal);
        Assert.Contains("constraint 'budget' cannot be said", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_nni_are_named_at_once()
    {
        var error = Assert.Throws<ValidationException>(() => NniSearchSpace.Parse(
            """{ "a": { "_type": "unifrom", "_value": [0, 1] }, "b": { "_type": "uniform", "_value": [0] }, "c": { "_type": "quniform", "_value": [1, 9, 2] }, "d": 3 }"""));

        Assert.Equal(["$.a._type", "$.b._value", "$.c._value", "$.d", "$.d._type"], error.Result.Errors.Select(e => e.Path).Take(5));
        Assert.Contains("Did you mean 'uniform'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Optuna_distributions_become_variables()
    {
        var space = OptunaDistributions.Parse(Optuna);

        Assert.Equal(new ChoiceVariable("optimizer", "adam", "sgd"), space.Variables[0]);
        Assert.Equal(new IntegerVariable("layers", 1, 4), space.Variables[1]);
        Assert.Equal(new IntegerVariable("width", 8, 512) { Scale = VariableScale.Log }, space.Variables[2]);
        Assert.Equal(new FloatVariable("rate", 1e-5, 0.1) { Scale = VariableScale.Log }, space.Variables[3]);
        Assert.Equal(new FloatVariable("share", 0, 1) { Step = 0.1 }, space.Variables[4]);
        Assert.Equal(new FloatVariable("old", 0, 4) { Step = 2 }, space.Variables[5]);
        Assert.Equal(new ChoiceVariable("one", 3.5), space.Variables[6]);
    }

    [Fact]
    public void Optuna_comes_back_from_what_was_written()
    {
        var space = OptunaDistributions.Parse(Optuna);

        Assert.Equal(space.Hash, OptunaDistributions.Parse(OptunaDistributions.Write(space)).Hash);
    }

    [Fact]
    public void Optuna_cannot_say_everything()
    {
        var error = Assert.Throws<ValidationException>(() => OptunaDistributions.Write(Spaces.EveryKind()));

        Assert.Contains("$.Retriever: cannot be said", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.Noise: cannot be said", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_optuna_are_named_at_once()
    {
        var error = Assert.Throws<ValidationException>(() => OptunaDistributions.Parse(
            """{ "a": { "name": "FloatDistributon", "attributes": {} }, "b": { "name": "FloatDistribution", "attributes": { "low": 0, "hihg": 1 } }, "c": { "name": "IntDistribution" } }"""));

        Assert.Contains("Did you mean 'FloatDistribution'?", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.b.attributes.high: is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.c.attributes: is missing", error.Message, StringComparison.Ordinal);
    }
}
