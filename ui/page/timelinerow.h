#pragma once

#include "ui/page/activitytext.h"
#include "ui/page/casemarks.h"

#include <QWidget>

namespace casebook::ui {

/// What rows need beside their entry.
struct RowContext
{
    PeopleNames names;
    Timestamp now;
    PartMarks marks; ///< of what its remote has not confirmed
};

/// One visible row of the timeline. Rows are made for what is in sight only and used again for other entries.
class TimelineRow : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Placeholder, Change, Comment };

    TimelineRow(Kind kind, QWidget *parent);
    Kind kind() const { return m_kind; }

    void setEntry(const domain::TimelineEntry &entry, const RowContext &context);
    const domain::TimelineEntry &entry() const { return m_entry; }
    /// Time has passed: says the relative time anew.
    virtual void tick(const RowContext &context) = 0;

signals:
    void heightChanged();
    void editRequested(const casebook::domain::TimelineEntry &entry);
    void deleteRequested(const casebook::domain::TimelineEntry &entry);
    void quoteRequested(const QString &markdown);
    void textsRequested(const casebook::domain::TimelineEntry &entry);
    void copyActionRequested(const casebook::domain::TimelineEntry &entry);
    void jsonRequested(const casebook::domain::TimelineEntry &entry);
    void linkClicked(const QString &url);
    /// Where the badge leads to is wanted.
    void syncRequested(casebook::domain::SyncState state);
    void focused();

protected:
    virtual void fill(const RowContext &context) = 0;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    domain::TimelineEntry m_entry;
};

} // namespace casebook::ui
