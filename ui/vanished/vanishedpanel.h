#pragma once

#include "models/items/remotenames.h"
#include "models/items/vanishedmodel.h"
#include "ui/common/workbench.h"
#include "ui/outbox/workdelegate.h"

#include <QWidget>

namespace casebook::ui {

class VanishedDetail;
class WorkList;

/// Cases that somebody deleted on their remote while there was work of the person's in them: what was not
/// sent, and *Create it again* or *Discard*.
class VanishedPanel final : public QWidget
{
    Q_OBJECT

public:
    VanishedPanel(const Workbench &workbench, QWidget *parent);
    ~VanishedPanel() override;

    void focusList();
    void showCase(CaseKey key);

signals:
    void openCaseRequested(casebook::CaseKey key);

private:
    WorkDelegate::Lines linesOf(int row) const;
    void showRow(int row);
    void createAgain();
    void discard();

    const Workbench &m_bench;
    items::VanishedModel m_model;
    items::RemoteNames m_remotes;
    VanishedDetail *m_detail;
    WorkList *m_list;
};

} // namespace casebook::ui
