using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables.Contract;

/// <summary>One space on both roads.</summary>
/// <param name="Name">Shown by the test runner.</param>
/// <param name="Declared">Made by the source generator from attributes.</param>
/// <param name="Created">Made at run time.</param>
/// <param name="Wrong">Configurations that have mistakes, as JSON.</param>
public sealed record SpaceCase(string Name, VariableSpace Declared, VariableSpace Created, params string[] Wrong)
{
    public static TheoryData<SpaceCase> All { get; } =
    [
        new("numbers", Numbers.Variables, Contract.Created.Numbers(), """{"Temperature":2.1,"TopP":0.52,"Batch":33,"Demos":1.5,"Rates":1}""", """{"Window":120,"MaxTokens":0,"Noise":"loud"}"""),
        new("choices", Choices.Variables, Contract.Created.Choices(), """{"Provider":"Openai","Size":"huge","Power":3,"Loud":"yes"}""", """{"Model":7,"Factor":0.6,"Sice":"small"}"""),
        new("conditions", Conditions.Variables, Contract.Created.Conditions(), """{"Provider":"Groq","Model":"large","Temperature":1.5}""", """{"Demos":0,"Selector":"nearest","Neighbours":2}""", """{"Provider":"Local","IsLarge":true}"""),
        new("computed", Computed.Variables, Contract.Created.Computed(), """{"Passages":20,"Size":400}""", """{"Characters":1}""", """{"Size":50,"Overlap":0.45,"Passages":0}"""),
        new("hybrids", Hybrids.Variables, Contract.Created.Hybrids(), """{"Split":"Words","Split.Value":450}""", """{"Split":"Whole","Split.Value":1}""", """{"Split":"Sentences","Split.Value":2,"Joined":1,"Title":"bold"}"""),
        new("modules", Modules.Variables, Contract.Created.Modules(), """{"Retriever":"NoRetriever","Retriever.KeywordRetriever.K1":1}""", """{"Retriever":"Keyword"}""", """{"Retriever":"VectorRetriever","Retriever.VectorRetriever.Probes":3}"""),
        new("bundles", Bundles.Variables, Contract.Created.Bundles(), """{"OpenAi.Effort":"high"}""", """{"Provider":"Groq","Groq.Lanes":9,"Groq.Compatible.Effort":"mid"}""", """{"Chunks.Size":49,"Chunk.Size":60}"""),
        new("crossed", Crossed.Variables, Contract.Created.Crossed(), """{"Provider":"OpenAi","Model":"mini","Temperature":1.5}""", """{"Sampling.Kind":"greedy","TopP":0.5}""", """{"Stems":2}""", """{"Model":"large","Temperature":1.8,"Sampling.Beams":9}""", """{"Sampling.Kind":"nucleus","Sampling.Beams":1}""", """{"Limits.Least":1}"""),
    ];

    public override string ToString() => Name;
}
