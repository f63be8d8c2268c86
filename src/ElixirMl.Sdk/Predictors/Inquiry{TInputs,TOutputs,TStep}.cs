using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>One question with every call it takes to get a usable reply: repairs, another format, the reading of a reply in free form.</summary>
internal sealed class Inquiry<TInputs, TOutputs, TStep>(Exchange<TInputs, TOutputs> exchange, Signature asked, Question? question, SchemaCodec<TStep> codec)
{
    private readonly PredictorSettings _settings = question is null ? exchange.Settings : question.Settings.Over(exchange.Settings);
    private Native? _native;
    private Extraction? _extraction;
    private CallDetails? _before;
    private List<ExtraCall>? _extraCalls;
    private Usable? _kept;

    /// <summary>Whether tools go beside the prompt.</summary>
    public bool SendsTools => Native.Tools is not null;

    /// <summary>The model that is asked; <see langword="null"/> when nothing is known of it.</summary>
    public ModelInfo? Model => exchange.Find(_settings.Model);

    /// <summary>The same question from its beginning.</summary>
    public Inquiry<TInputs, TOutputs, TStep> Again() => new(exchange, asked, question, codec);

    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    public async ValueTask<Answer<TStep>> RunAsync(CancellationToken cancellationToken)
    {
        var mending = new Mending(_settings);
        for (var messages = Render(mending.Adapter); ;)
        {
            var format = _extraction?.Adapter ?? mending.Adapter;
            ModelReply reply;
            try
            {
                reply = await SendAsync(format, messages, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (_kept is not null && exchange.IsFailure(error))
            {
                return Complete(_kept, _before! with { ExtraCalls = [.. _extraCalls!] }, FailureText.Of(error));
            }

            if (_extraction is null && format.Extraction is { } extraction && ReplyReader.IsWhole(reply))
            {
                messages = Extract(extraction, reply);
                await TellAsync(ExtraCallKind.Extraction, ValidationResult.Valid, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var reading = ReplyReader.Read(format, Reading, codec, reply);
            var call = Account(mending.Adapter, reply, reading.Repairs, reading.Warnings);
            var report = Judge(reading);
            if (report.Errors.IsValid)
            {
                return Complete(reading, call);
            }

            Keep(reading, report, call);
            if (!reading.IsMendable || !mending.TryNext(out var kind))
            {
                return _kept is null
                    ? throw Fail(mending.Adapter, reading, report.Errors, call)
                    : Complete(_kept, call, report.IsHard ? FailureText.Of(report.Errors) : null);
            }

            _before = call;
            messages = kind == ExtraCallKind.Fallback ? FallBack(mending.Adapter) : Repair(format, messages, reply, report.Errors);
            (_extraCalls ??= []).Add(new(kind, (_extraction?.Adapter ?? mending.Adapter).Name, report.Errors));
            await TellAsync(kind, report.Errors, cancellationToken).ConfigureAwait(false);
        }
    }

    private Native Native => _native ??= exchange.ShownTo(_settings.Model, asked);

    private Native Reading => _extraction is null ? Native : Native.Of(Extraction.Derive(Native.Shown), default);

    // Of two replies that break what they should keep, the one that breaks less.
    private void Keep(in Reading<TStep> reading, in CheckReport report, CallDetails call)
    {
        if (!report.IsHard && (_kept is null || report.Errors.Errors.Count <= _kept.Broken.Errors.Count))
        {
            _kept = new(reading, report.Errors, call);
        }
    }

    private ValueTask TellAsync(ExtraCallKind kind, ValidationResult errors, CancellationToken cancellationToken) =>
        exchange.Stream?.TellAsync(kind, errors, cancellationToken) ?? ValueTask.CompletedTask;

    private ValueTask<ModelReply> SendAsync(Adapter format, List<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var settings = _extraction?.Model is { } model ? _settings with { Model = model } : _settings;
        return exchange.SendAsync(messages, settings, question?.RolloutId, format, Reading, cancellationToken);
    }

    private List<ChatMessage> Render(Adapter adapter) =>
        exchange.Render(adapter, Native, question?.ExtraInputs ?? ValueList<AnswerField>.Empty, _settings.DemoCount);

    private List<ChatMessage> Extract(Extraction extraction, in ModelReply reply)
    {
        _before = Account(extraction.Adapter, reply, [], []);
        _extraction = extraction;
        (_extraCalls ??= []).Add(new(ExtraCallKind.Extraction, extraction.Adapter.Name, ValidationResult.Valid));
        return exchange.Render(extraction.Adapter, Reading.Shown, reply.Text);
    }

    private List<ChatMessage> FallBack(Adapter adapter)
    {
        _extraction = null;
        return Render(adapter);
    }

    // Providers refuse messages without text.
    private List<ChatMessage> Repair(Adapter format, List<ChatMessage> messages, in ModelReply reply, ValidationResult errors)
    {
        ChatMessage[] said = string.IsNullOrWhiteSpace(reply.Text) ? [] : [new(ChatRole.Assistant, reply.Text)];
        return [.. messages, .. said, new(ChatRole.User, format.FormatRepair(Reading.Shown, errors))];
    }

    private CheckReport Judge(in Reading<TStep> reading) => reading.Errors.IsValid && ReferenceEquals(codec, exchange.Contract.Outputs)
        ? exchange.Judge((TOutputs)(object)reading.Outputs!)
        : new(reading.Errors, IsHard: true);

    private CallDetails Account(Adapter adapter, in ModelReply reply, IReadOnlyList<Repair> repairs, IReadOnlyList<string> warnings)
    {
        var call = CallAccount.Add(_before, reply, repairs, warnings, NameOf(adapter));
        return _extraCalls is null ? call : call with { ExtraCalls = [.. _extraCalls] };
    }

    private Answer<TStep> Complete(in Reading<TStep> reading, CallDetails call)
    {
        exchange.Count(call);
        return new(reading.Outputs!, call, reading.Extras);
    }

    private Answer<TStep> Complete(Usable kept, CallDetails last, string? failure)
    {
        string[] warnings = [.. kept.Call.Warnings, .. kept.Broken.Errors.Select(static error => error.Message), .. failure is null ? [] : (string[])[$"It could not be mended: {failure}"]];
        return Complete(kept.Reading, CallAccount.Keep(kept.Call, last) with { Warnings = warnings });
    }

    private PredictionException Fail(Adapter adapter, in Reading<TStep> reading, ValidationResult errors, CallDetails call)
    {
        exchange.Count(call);
        return new(exchange.Predictor.Name, NameOf(adapter), asked, errors, call, reading.Found);
    }

    private string NameOf(Adapter adapter) => _extraction is { } extraction && !ReferenceEquals(extraction.Adapter, adapter) ? $"{adapter.Name}, read by {extraction.Adapter.Name}" : adapter.Name;

    /// <summary>An answer that breaks nothing it must keep.</summary>
    private sealed record Usable(Reading<TStep> Reading, ValidationResult Broken, CallDetails Call);
}
