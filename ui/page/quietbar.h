#pragma once

#include "ui/common/workbench.h"
#include "ui/page/activitytext.h"

#include <QWidget>

namespace casebook::ui {

class MessageBar;

/// Tells whoever is typing in a case what others have changed in it meanwhile: "Anna changed the status to
/// Closed". Takes no focus and leaves what is typed alone.
class QuietBar final : public QWidget
{
    Q_OBJECT

public:
    QuietBar(const Workbench &bench, QWidget *parent);

    /// Another case is read; what is in it now is no news. @p me: who the person is on the case's remote.
    void setCase(CaseKey key, const domain::User &me);
    void setNames(const PeopleNames &names) { m_names = names; }
    /// Looks for what came since the last look; tells of it when @p writing.
    void look(bool writing);
    QString text() const;

signals:
    void showRequested();

private:
    void take(const QList<domain::TimelineEntry> &newestFirst, bool writing);
    bool isMine(const domain::User &author) const;

    const Workbench &m_bench;
    Generation m_generation;
    CaseKey m_case;
    domain::User m_me;
    PeopleNames m_names;
    std::optional<Timestamp> m_seen; ///< the newest entry known; nullopt: not read yet
    int m_told = 0; ///< changes that the bar speaks of
    MessageBar *m_bar;
};

} // namespace casebook::ui
