#pragma once

#include "models/items/conflictmodel.h"
#include "models/items/remotenames.h"
#include "ui/common/workbench.h"
#include "ui/outbox/workdelegate.h"

#include <QHash>
#include <QWidget>

namespace casebook::ui {

class ConflictForm;
class WorkList;

/// Every field that two people changed, until the person has chosen. What is chosen can be taken back.
class ConflictsPanel final : public QWidget
{
    Q_OBJECT

public:
    ConflictsPanel(const Workbench &workbench, QWidget *parent);
    ~ConflictsPanel() override;

    void focusList();
    /// Chooses the first conflict of this case.
    void showCase(CaseKey key);

signals:
    void openCaseRequested(casebook::CaseKey key);

private:
    struct Written
    {
        store::ConflictEntry conflict;
        QString text;
    };

    WorkDelegate::Lines linesOf(int row) const;
    void showRow(int row);
    void keepWritten();
    void draftWhatIsLeft();
    void resolve(const QJsonValue &value);
    void resolved(const store::ConflictEntry &conflict, const QJsonValue &value);
    void updateCount();

    const Workbench &m_bench;
    items::ConflictModel m_model;
    items::RemoteNames m_remotes;
    QHash<ConflictKey, Written> m_written; ///< texts put together and not used yet
    ConflictForm *m_form;
    WorkList *m_list;
};

} // namespace casebook::ui
