using System.Globalization;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Contract;

public class TypedConfigurationTests
{
    [Fact]
    public void Properties_give_the_defaults_until_a_configuration_is_active()
    {
        var numbers = new Numbers();
        var other = numbers.With(new Numbers.Configuration { Temperature = 1.5, Window = 450, TopP = 0.5m });

        Assert.Equal((0.7, 300, 0.9m, 0.5f, 1000L), (numbers.Temperature, numbers.Window, numbers.TopP, numbers.Keep, numbers.MaxTokens));
        Assert.Equal((1.5, 450, 0.5m, 0.5f, 1000L), (other.Temperature, other.Window, other.TopP, other.Keep, other.MaxTokens));
        Assert.Equal(1.5, other.Active.Temperature);
    }

    [Fact]
    public void With_copies_and_equality_is_that_of_the_values()
    {
        var first = new Choices.Configuration { Size = "large" };

        Assert.Equal(first, new Choices.Configuration() with { Size = "large" });
        Assert.NotEqual(first, first with { Provider = Provider.Local });
        Assert.Equal(first.Hash, (first with { Size = "small" } with { Size = "large" }).Hash);
        Assert.NotEqual(first.Hash, (first with { Size = "small" }).Hash);
    }

    [Fact]
    public void A_record_with_variables_is_equal_to_one_of_the_same_configuration()
    {
        var configuration = new Choices.Configuration { Size = "large" };

        Assert.Equal(new Choices().With(configuration), new Choices().With(configuration with { }));
        Assert.NotEqual(new Choices(), new Choices().With(configuration));
    }

    [Fact]
    public void Every_sample_passes_through_the_typed_configuration_and_its_json()
    {
        var random = new SeededRandom(3);
        for (var i = 0; i < 200; i++)
        {
            var numbers = Numbers.Variables.Sample(random);
            var conditions = Conditions.Variables.Sample(random);
            var hybrids = Hybrids.Variables.Sample(random);
            var modules = Modules.Variables.Sample(random);
            var bundles = Bundles.Variables.Sample(random);

            Assert.Equal(conditions, Conditions.Configuration.From(conditions).ToValues());
            Assert.Equal(hybrids, Hybrids.Configuration.From(hybrids).ToValues());
            Assert.Equal(modules, Modules.Configuration.From(modules).ToValues());
            Assert.Equal(bundles, Bundles.Configuration.From(bundles).ToValues());
            Assert.Equal(Modules.Configuration.From(modules), Modules.Configuration.Parse(modules.ToJson()));
            Assert.Equal(numbers["Temperature"].AsReal(), Numbers.Configuration.From(numbers).Temperature);
        }
    }

    [Fact]
    public void Json_and_hash_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = new Numbers.Configuration { Temperature = 1.25 };
        var (json, hash) = (expected.ToJson(), expected.Hash);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(json, expected.ToJson());
            Assert.Equal(hash, Numbers.Configuration.Parse(json).Hash);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void All_mistakes_of_a_typed_configuration_come_at_once()
    {
        var wrong = new Numbers.Configuration { Temperature = 3, Demos = 17, Batch = 33 };

        Assert.Equal(3, wrong.Validate().Errors.Count);
        Assert.Equal(3, Assert.Throws<ValidationException>(() => new Numbers().With(wrong)).Result.Errors.Count);
    }

    [Fact]
    public void What_is_left_open_is_the_default_of_the_case_and_absent_while_inactive()
    {
        var groq = new Conditions().With(new Conditions.Configuration { Provider = Provider.Groq, Demos = 0 });
        var openAi = new Conditions().With(new Conditions.Configuration { Provider = Provider.OpenAi, Selector = "nearest" });

        Assert.Equal(("fast", 0.5, null, null), (groq.Model, groq.Temperature, groq.Selector, groq.Neighbours));
        Assert.Equal(("large", 0.7, "nearest", 3), (openAi.Model, openAi.Temperature, openAi.Selector, openAi.Neighbours));
        Assert.Equal((true, false), (openAi.IsLarge, groq.IsLarge));
        Assert.Equal(5, groq.Threads);
        Assert.DoesNotContain(groq.Active.ToValues(), static pair => pair.Key == "Threads");
    }

    [Fact]
    public void Computed_properties_follow_and_refuse()
    {
        var chunks = new Computed().With(new Computed.Configuration { Passages = 10, Size = 200 });

        Assert.Equal((2000, 2.5), (chunks.Characters, chunks.Price));
        var errors = new Computed.Configuration { Passages = 20, Size = 350, Overlap = 0.5 }.Validate().Errors;
        Assert.Contains(errors, static error => error.Message.Contains("costs too much", StringComparison.Ordinal));
        Assert.Contains(errors, static error => error.Message.Contains("too much for the window", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hybrid_is_a_choice_with_its_own_value()
    {
        var words = new Hybrids().With(new Hybrids.Configuration { Split = new(Cut.Words, 250) });
        var whole = new Hybrids().With(new Hybrids.Configuration { Split = new(Cut.Whole), Title = new("marked") });

        Assert.Equal((Cut.Words, 250L), (words.Split.Choice, words.Split.Value.AsInteger()));
        Assert.Equal(new HybridValue<Cut>(Cut.Sentences, 0.5), new Hybrids().Split);
        Assert.True(whole.Split.Value.IsAbsent);
        Assert.Equal(new HybridValue<string>("marked", "bold"), whole.Title);
        Assert.Throws<ValidationException>(() => words.With(new Hybrids.Configuration { Split = new(Cut.Words, 450) }));
    }

    [Fact]
    public void Bundles_are_held_whole_and_absent_while_inactive()
    {
        var configuration = new Bundles.Configuration { Provider = Provider.Groq, Groq = new() { Lanes = 7, Compatible = new() { Effort = "high" } } };
        var groq = new Bundles().With(configuration);

        Assert.Null(groq.OpenAi);
        Assert.Equal((7, "high", true), (groq.Groq.Lanes, groq.Groq.Compatible.Effort, groq.Groq.Compatible.Summary));
        Assert.Equal(3, groq.Chunks.Passages);
        Assert.Equal("high", new Bundles().With(new Bundles.Configuration { Provider = Provider.OpenAi, OpenAi = new() { Effort = "high" } }).OpenAi?.Effort);
        Assert.DoesNotContain(groq.Active.ToValues(), static pair => pair.Key.StartsWith("OpenAi", StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_over_several_variables_needs_all_of_them_and_conditions_see_into_bundles_and_modules()
    {
        var wide = new Crossed.Configuration { Model = "large", Temperature = 1.2 };
        var narrow = wide with { Sampling = new() { Beams = 1 } };
        var nucleus = new Crossed().With(new Crossed.Configuration { Sampling = new() { Kind = "nucleus" }, Retriever = "KeywordRetriever" });

        Assert.True(wide.Validate().IsValid);
        Assert.Equal("$.Temperature", Assert.Single(narrow.Validate().Errors).Path);
        Assert.Equal((0.9, 3, 6), (nucleus.TopP, nucleus.Stems, nucleus.Calls));
        Assert.Equal((null, null), (new Crossed().TopP, new Crossed().Stems));
        Assert.Equal(2, new Crossed().With(new Crossed.Configuration { Sampling = new() { Beams = 1 } }).Limits?.Least);
    }
}
