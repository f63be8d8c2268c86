using ElixirMl.Schemas;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    /// <summary>Checks a configuration; values that are missing count as their defaults.</summary>
    /// <param name="configuration">Of this space or of any other with the same names.</param>
    /// <returns>All problems at once: unknown names, wrong values, inactive variables with a value, broken constraints.</returns>
    /// <remarks>O(n + e) and without allocation when the configuration is complete and valid.</remarks>
    public ValidationResult Validate(VariableConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var pass = new ValidationPass(this, configuration);
        pass.CheckValues();
        pass.CheckRules();
        return pass.Errors.ToResult();
    }

    /// <summary>Fills in defaults, leaves out inactive variables, computes composites, and rounds reals to the resolution of their range.</summary>
    /// <param name="configuration">Of this space or of any other with the same names; wrong values are kept for <see cref="Validate"/> to name.</param>
    /// <exception cref="ValidationException">A name is unknown.</exception>
    public VariableConfiguration Complete(VariableConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var given = Own(configuration);
        var completed = new VariableConfiguration(Layout, given.Values.ToArray());
        var doubts = new Doubts(_slots.Length);
        foreach (var slot in _order)
        {
            if (!doubts.Touch(slot.Reads))
            {
                completed.Fill(slot.Index, CompletedValue(slot, completed));
            }
            else if (slot.Composite is not null)
            {
                completed.Fill(slot.Index, default);
            }

            Suspect(slot, completed, ref doubts);
        }

        return completed;
    }

    // Composites of a fresh copy with one other value.
    private void Recompute(VariableConfiguration copy)
    {
        var doubts = new Doubts(_slots.Length);
        foreach (var slot in _order)
        {
            if (slot.Composite is not null)
            {
                copy.Fill(slot.Index, doubts.Touch(slot.Reads) ? default : slot.Compute(copy));
            }

            Suspect(slot, copy, ref doubts);
        }
    }

    private static void Suspect(Slot slot, VariableConfiguration configuration, ref Doubts doubts)
    {
        var value = configuration.At(slot.Index);
        if (doubts.Touch(slot.Reads) || (slot.Composite is null && !value.IsAbsent && slot.DomainOf(configuration).Check(slot.Name, value) is not null))
        {
            doubts.Add(slot.Index);
        }
    }

    internal static VariableValue CompletedValue(Slot slot, VariableConfiguration configuration)
    {
        if (slot.Composite is not null)
        {
            return slot.Compute(configuration);
        }

        if (!slot.IsActive(configuration))
        {
            return default;
        }

        var domain = slot.DomainOf(configuration);
        var value = configuration.At(slot.Index);
        return !value.IsAbsent ? domain.Normalize(value) : slot.Fixed.IsAbsent ? domain.Default : domain.Normalize(slot.Fixed);
    }

    private string WhyInactive(Slot slot, VariableConfiguration configuration)
    {
        var inactive = slot.Variable.When!.Reads.Select(name => _slots[Layout.Require(name)]).FirstOrDefault(read => !read.IsActive(configuration));
        var reason = $"'{slot.Variable.When}' does not hold";
        return inactive is null ? reason : $"{reason}: {inactive.Name} is inactive itself because {WhyInactive(inactive, configuration)}";
    }

    private ref struct ValidationPass
    {
        private readonly VariableSpace _space;
        private VariableConfiguration _configuration;
        private bool _isCopy;

        private Doubts _doubts;

        public SchemaErrors Errors;

        public ValidationPass(VariableSpace space, VariableConfiguration configuration)
        {
            _space = space;
            _doubts = new(space._slots.Length);
            _isCopy = !ReferenceEquals(configuration.Layout, space.Layout);
            _configuration = _isCopy ? space.Align(configuration, ref Errors) : configuration;
        }

        public void CheckValues()
        {
            foreach (var slot in _space._order)
            {
                if (_doubts.Touch(slot.Reads))
                {
                    _doubts.Add(slot.Index);
                    continue;
                }

                Check(slot, _configuration.At(slot.Index));
            }
        }

        public void CheckRules()
        {
            foreach (var rule in _space._rules)
            {
                if (!_doubts.Touch(rule.Inputs) && rule.Broken(_configuration) is { } reason)
                {
                    Errors.Add(VariableErrors.Broken(rule.Name, reason, Shown(rule.Inputs)));
                }
            }
        }

        private void Check(Slot slot, VariableValue value)
        {
            if (slot.Composite is not null)
            {
                CheckComputed(slot, value);
                return;
            }

            if (!slot.IsActive(_configuration))
            {
                if (!value.IsAbsent)
                {
                    Doubt(slot, VariableErrors.Inactive(slot.Name, value, _space.WhyInactive(slot, _configuration)));
                }

                return;
            }

            if (value.IsAbsent)
            {
                FillDefault(slot);
                return;
            }

            var error = slot.DomainOf(_configuration).Check(slot.Name, value);
            error ??= !slot.Fixed.IsAbsent && slot.Fixed != value ? VariableErrors.NotFixed(slot.Name, value, slot.Fixed) : null;
            if (error is not null)
            {
                Doubt(slot, error);
            }
        }

        private void CheckComputed(Slot slot, VariableValue value)
        {
            var computed = slot.Compute(_configuration);
            if (!value.IsAbsent && value != computed)
            {
                Doubt(slot, VariableErrors.NotComputed(slot.Name, value, computed));
            }
            else if (!computed.IsAbsent && slot.Composite!.Check?.Invoke(computed) is { } reason)
            {
                Doubt(slot, VariableErrors.Refused(slot.Name, computed, reason));
            }
            else if (value != computed)
            {
                Fill(slot, computed);
            }
        }

        private void FillDefault(Slot slot)
        {
            var value = CompletedValue(slot, _configuration);
            if (value.IsAbsent)
            {
                Doubt(slot, VariableErrors.Missing(slot.Name));
            }
            else
            {
                Fill(slot, value);
            }
        }

        private void Fill(Slot slot, VariableValue value)
        {
            _configuration = _isCopy ? _configuration : new(_space.Layout, _configuration.Values.ToArray());
            _isCopy = true;
            _configuration.Fill(slot.Index, value);
        }

        private void Doubt(Slot slot, ValidationError error)
        {
            Errors.Add(error);
            _doubts.Add(slot.Index);
        }

        private readonly string Shown(int[] slots)
        {
            var configuration = _configuration;
            var space = _space;
            return string.Join(", ", slots.Select(slot => $"{space._slots[slot].Name} = {configuration.At(slot)}"));
        }
    }
}
