import { BooleanInput, required, TextInput } from 'react-admin';
import { PeriodText } from '../kernel/field/period-text.tsx';
import { CreateScreen } from '../kernel/form/create-screen.tsx';
import { EditScreen } from '../kernel/form/edit-screen.tsx';
import { FormSection } from '../kernel/form/form-section.tsx';
import { emptyNode } from '../kernel/form/node-form.ts';
import { NodeSections } from '../kernel/form/node-section.tsx';
import { InputGrid } from '../kernel/input/input-grid.tsx';
import { PeriodInput } from '../kernel/input/period-input.tsx';
import { ReferenceName } from '../kernel/input/reference-name.tsx';
import { ReferenceSearchInput } from '../kernel/input/reference-search-input.tsx';
import { RowLine } from '../kernel/input/row-line.tsx';
import { RowsInput } from '../kernel/input/rows-input.tsx';
import { delegate, type DelegateForm, type PostForm } from './delegate.ts';

const empty: DelegateForm = { ...emptyNode, suppressed: false, posts: [] };

export function DelegateCreate() {
  return (
    <CreateScreen resource="delegates" empty={empty}>
      <DelegateInputs />
    </CreateScreen>
  );
}

export function DelegateEdit() {
  return (
    <EditScreen resource="delegates" definition={delegate}>
      <DelegateInputs />
    </EditScreen>
  );
}

function DelegateInputs() {
  return (
    <NodeSections>
      <FormSection title="liaison.form.main">
        <InputGrid>
          <TextInput source="given" label="liaison.field.given" helperText={false} />
          <TextInput source="family" label="liaison.field.family" helperText={false} />
          <TextInput source="honorific" label="liaison.field.honorific" helperText={false} />
          <ReferenceSearchInput source="country" label="liaison.field.country" reference="countries" />
          <BooleanInput
            source="suppressed"
            label="liaison.field.suppressed"
            helperText="liaison.form.suppressed_hint"
          />
        </InputGrid>
      </FormSection>
      <FormSection title="liaison.field.posts">
        <RowsInput<PostForm>
          source="posts"
          addLabel="liaison.form.add_post"
          newRow={() => ({ organisation: '', title: '', acting: false })}
          summary={(post) => (
            <RowLine
              lead={post.rank}
              note={<PeriodText value={post.period ? { edtf: post.period } : null} />}
            >
              {post.title}, <ReferenceName reference="organisations" id={post.organisation} />
            </RowLine>
          )}
        >
          <InputGrid>
            <TextInput source="title" label="liaison.field.title" validate={required()} helperText={false} />
            <ReferenceSearchInput
              source="organisation"
              label="liaison.field.organisation"
              reference="organisations"
              isRequired
            />
            <TextInput source="rank" label="liaison.field.rank" helperText={false} />
            <PeriodInput source="period" label="liaison.field.period" />
            <BooleanInput source="acting" label="liaison.field.acting" helperText={false} />
          </InputGrid>
        </RowsInput>
      </FormSection>
    </NodeSections>
  );
}
