namespace Transition.Application.Journal;

/// <summary>Where the journal hands over a commit whose consequences are to be carried on.</summary>
public interface ISettlement
{
    void Hand(Settling settling);
}
