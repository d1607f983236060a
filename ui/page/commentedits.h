#pragma once

#include "models/base/generation.h"
#include "ui/common/workbench.h"

#include <QObject>

namespace casebook::items {
class TimelineModel;
}

namespace casebook::ui {

class TimelineView;

/// The comments of one case that are being edited, each in the place of its card, and their drafts. An edit
/// that comes back from a draft waits until its comment has been read, and has it read.
class CommentEdits final : public QObject
{
    Q_OBJECT

public:
    CommentEdits(const Workbench &bench, items::TimelineModel &model, TimelineView &view, QObject *parent);

    /// Another case: edits under way are saved as drafts and end here.
    void setCase(CaseKey key);
    void edit(const domain::Attachment &comment);
    void restore(const domain::Draft &draft);
    bool flush();

signals:
    /// The edit that this draft holds is open again, in the place of its comment.
    void restored(const casebook::domain::Draft &draft);

private:
    void open(const domain::Attachment &comment, const domain::Draft *draft);
    void resumeWaiting();
    void readOn();
    void onConflict(const QString &attachmentId);
    void followIds();
    void follow(const QString &id, const QList<domain::Attachment> &now);

    const Workbench &m_bench;
    items::TimelineModel &m_model;
    TimelineView &m_view;
    Generation m_generation;
    CaseKey m_case;
    QList<domain::Draft> m_waiting; ///< their comments have not been read yet
    int m_soughtTo = 0; ///< rows before it were read in search of them
};

} // namespace casebook::ui
