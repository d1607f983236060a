#pragma once

#include "models/items/timelinemodel.h"
#include "ui/common/workbench.h"
#include "ui/page/markdowncache.h"
#include "ui/page/timelinerow.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace casebook::ui {

class CommentEdits;
class CommentReveal;
class DescriptionCard;
class MessageBar;
class TextForm;
class TimelineBar;
class TimelineView;

/// The activity of a case: description, timeline with its filters, and the composer.
class ActivityTab final : public QWidget
{
    Q_OBJECT

public:
    ActivityTab(const Workbench &bench, QWidget *parent);

    /// Which entries to ask for with the case, before showCase is called with the answer.
    domain::TimelineRequest firstRequest(CaseKey key) const;
    void showCase(CaseKey key, const store::CaseDetail &detail);
    void update(const domain::Case &value);
    void setNames(const PeopleNames &names);
    void setMarks(const PartMarks &marks);
    void restoreDraft(const domain::Draft &draft);
    void focusComposer();
    bool flushDrafts();
    /// True while something is being written here.
    bool isWriting() const;
    void showNewest();
    int entryCount() const { return m_model.counts().all; }
    items::TimelineModel &model() { return m_model; }

signals:
    void attachRequested();
    void countChanged();
    void syncRequested(casebook::domain::SyncState state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectRow(TimelineRow *row);
    void connectDescription();
    void connectComposer();
    void onBarChanged();
    void onCounts();
    void readAuthors();
    void deleteComment(const domain::TimelineEntry &entry);
    void quote(const QString &markdown);
    void showTexts(const domain::TimelineEntry &entry);
    void onDescriptionConflict();
    void say(const Error &error);

    const Workbench &m_bench;
    MarkdownCache m_texts; ///< of the description and the comments
    items::TimelineModel m_model;
    Generation m_generation;
    CaseKey m_case;
    QString m_owner;
    RowContext m_context;
    QTimer m_clock;
    TimelineBar *m_bar;
    MessageBar *m_message;
    DescriptionCard *m_description;
    TimelineView *m_view;
    CommentEdits *m_edits;
    CommentReveal *m_reveal;
    QLabel *m_empty;
    TextForm *m_composer;
};

} // namespace casebook::ui
