#pragma once

#include "models/domain/remote.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace casebook::ui {

class FieldBox;

/// Where a Kibana is: its address and space, and what the person calls it. An address copied from a browser
/// parts into address and space as soon as it is left.
class PlaceFields final : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceFields(QWidget *parent);

    void setRemote(const domain::Remote &remote);
    void apply(domain::Remote &remote) const;
    /// Marks what is missing or wrong; true when nothing is.
    bool check();
    /// What the store refused: "remote.nameTaken" and the like; false where it is about no field of these.
    bool showProblem(const QByteArray &code, const QString &text);
    void setUrl(const QUrl &url);
    bool isEmpty() const;
    void focusFirst();

signals:
    void edited();
    /// The address held a user's name.
    void userNameFound(const QString &name);
    /// The address led to an app whose cases have this owner.
    void ownerFound(const QString &owner);

private:
    void build();
    void readAddress();
    void suggestName();
    bool isNameTyped() const;

    QLineEdit *m_url;
    QLineEdit *m_space;
    QLineEdit *m_name;
    QLabel *m_unsafe;
    FieldBox *m_urlBox = nullptr;
    FieldBox *m_spaceBox = nullptr;
    FieldBox *m_nameBox = nullptr;
    QString m_suggestion; ///< a name made from the address
};

} // namespace casebook::ui
